package dev.gptbytest.grader.worker;

import java.util.List;
import java.util.Set;

/**
 * What a worker has to do, handed over as a JSON file.
 *
 * @param limitMillis how long one check may take
 * @param loadEngine whether to load the tensor engine before the first check's clock starts
 * @param chapters in the order to run
 * @param done ids of the checks not to run again
 */
record WorkerPlan(long limitMillis, boolean loadEngine, List<ChapterPlan> chapters, Set<String> done) {}

package dev.gptbytest.run;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.Initializer;
import dev.gptbytest.model.LayerFactory;
import dev.gptbytest.training.AdamW;
import dev.gptbytest.training.Checkpoint;
import dev.gptbytest.training.CheckpointStore;
import dev.gptbytest.training.Evaluator;
import dev.gptbytest.training.MixedPrecision;
import dev.gptbytest.training.ModelFolder;
import dev.gptbytest.training.StepReport;
import dev.gptbytest.training.Trainer;
import dev.gptbytest.training.TrainingState;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * The whole training, assembled from all the chapters: data, model, optimizer, schedule, examinations, checkpoints. It
 * says what happens to a {@link RunListener} and prints nothing.
 */
public final class TrainingRun {
    private static final double FIRST_LOSS_TOLERANCE = 0.5; // nats

    private final RunConfig config;
    private final RunData data;
    private final CheckpointStore checkpoints;
    private final NDManager manager;
    private final Gpt model;
    private final AdamW optimizer;
    private final RunListener listener;
    private TrainingState state;

    private TrainingRun(
            RunConfig config,
            RunData data,
            Gpt model,
            TrainingState state,
            CheckpointStore checkpoints,
            RunListener listener,
            NDManager manager) {
        this.config = config;
        this.data = data;
        this.model = model;
        this.state = state;
        this.checkpoints = checkpoints;
        this.listener = listener;
        this.manager = manager;
        this.optimizer = new AdamW(model.parameters(), config.optimizer(), manager);
    }

    /**
     * A training from the beginning, with new weights.
     *
     * @param config all settings
     * @param data what to learn from
     * @param checkpoints where to save
     * @param listener hears what happens
     * @param manager owns the weights, and decides their device
     */
    public static TrainingRun fresh(
            RunConfig config, RunData data, CheckpointStore checkpoints, RunListener listener, NDManager manager) {
        GptConfig shape = config.model(data.tokenizer().vocabularySize());
        Gpt model = new Gpt(shape, Initializer.draw(shape, config.seed(), manager), layers(config), manager);
        TrainingState state = new TrainingState(0, config.seed(), 0, 0, Double.NaN, Double.POSITIVE_INFINITY);
        return new TrainingRun(config, data, model, state, checkpoints, listener, manager);
    }

    /**
     * A training that goes on where a checkpoint was made, as if nothing had happened.
     *
     * @param config the settings it was begun with
     * @param data the same as then
     * @param checkpoint as {@link Checkpoint#read} gave it
     * @param checkpoints where to save
     * @param listener hears what happens
     * @param manager owns the optimizer's state
     */
    public static TrainingRun resumed(
            RunConfig config,
            RunData data,
            Checkpoint checkpoint,
            CheckpointStore checkpoints,
            RunListener listener,
            NDManager manager) {
        ModelFolder saved = checkpoint.model();
        Gpt model = new Gpt(config.model(data.tokenizer().vocabularySize()), saved.weights(), layers(config), manager);
        TrainingRun run = new TrainingRun(config, data, model, checkpoint.state(), checkpoints, listener, manager);
        run.optimizer.restore(checkpoint.optimizer(), checkpoint.state().step());
        return run;
    }

    private static LayerFactory layers(RunConfig config) {
        return config.precision().equals("bfloat16") ? new MixedPrecision() : LayerFactory.PLAIN;
    }

    /** The model being trained. */
    public Gpt model() {
        return model;
    }

    /** The steps taken so far, and what else is remembered. */
    public TrainingState state() {
        return state;
    }

    /**
     * Trains until the last step. A new training is examined first: an untrained model should find every token equally
     * likely. After every {@code evalEvery} steps and after the last one comes an examination and then a checkpoint.
     *
     * @param stop asked before every step; once it says yes, there is a checkpoint (unless there just was one), and the
     *     run ends
     * @return how it ended
     * @throws IOException if a checkpoint cannot be written
     * @throws BrokenStartException if the untrained model's loss is far from {@link #expectedFirstLoss}
     * @throws dev.gptbytest.training.DivergedException if the loss becomes NaN; the last checkpoint is whole
     */
    @Task("10.23 the whole run")
    public RunReport run(BooleanSupplier stop) throws IOException {
        Trainer trainer = new Trainer(
                model, optimizer, config.schedule(), data.batches(config)::batch, config.trainer(), manager);
        if (state.step() == 0) {
            checkFirstLoss();
        }
        boolean saved = true;
        while (state.step() < config.steps() && !stop.getAsBoolean()) {
            long begin = System.nanoTime();
            StepReport report = trainer.step();
            note(report, (System.nanoTime() - begin) / 1e9);
            saved = state.step() % config.evalEvery() == 0 || state.step() == config.steps();
            if (saved) {
                save(examine());
            }
        }
        if (!saved) {
            save(false);
        }
        return report();
    }

    /**
     * What the loss of an untrained model should be: {@code ln V} if it finds all {@code V} tokens equally likely. Its
     * logits differ a little, with variance {@code 0.02²·C} after a final norm, and half of that comes on top.
     *
     * @param shape of the model
     */
    @Task("10.21 the first loss")
    public static double expectedFirstLoss(GptConfig shape) {
        return Math.log(shape.vocabularySize()) + 0.02 * 0.02 * shape.width() / 2;
    }

    /** Examines the untrained model, says its loss, and refuses to go on if that is not near what it should be. */
    void checkFirstLoss() {
        double loss = loss();
        double expected = expectedFirstLoss(model.config());
        listener.firstLoss(loss, model.vocabularySize());
        if (!(Math.abs(loss - expected) < FIRST_LOSS_TOLERANCE)) {
            throw new BrokenStartException(loss, model.vocabularySize());
        }
        state = new TrainingState(0, config.seed(), 0, 0, loss, loss);
    }

    /** Counts a step, its tokens and its time, and says it. */
    void note(StepReport report, double seconds) {
        state = new TrainingState(
                report.step() + 1,
                state.seed(),
                state.tokens() + report.tokens(),
                state.seconds() + seconds,
                state.validationLoss(),
                state.bestValidationLoss());
        listener.stepped(report, seconds);
    }

    /**
     * Examines the model, remembers the loss in the state (and as the best one, if it is lower than that), and says it.
     * NaN is never the best.
     *
     * @return whether it is the best so far
     */
    @Task("10.22 examine the model")
    boolean examine() {
        double loss = loss();
        boolean best = loss < state.bestValidationLoss();
        state = new TrainingState(
                state.step(),
                state.seed(),
                state.tokens(),
                state.seconds(),
                loss,
                best ? loss : state.bestValidationLoss());
        listener.examined(state.step(), loss, best, model);
        return best;
    }

    /** The loss on the validation windows, in nats per token. */
    double loss() {
        return Evaluator.loss(model, data.examination(config), config.batchSize(), manager);
    }

    /** Writes a checkpoint and says where. */
    void save(boolean best) throws IOException {
        ModelFolder folder = new ModelFolder(model.config(), model.parameters(), data.tokenizer());
        Checkpoint checkpoint = new Checkpoint(folder, optimizer.state(), state);
        listener.saved(state.step(), checkpoints.save(checkpoint, best, config.keepEvery()));
    }

    /** How it ended, or how it is going. */
    RunReport report() {
        return new RunReport(
                state.step(),
                state.tokens(),
                state.seconds(),
                state.validationLoss(),
                state.bestValidationLoss(),
                data.tokensPerByte(),
                state.step() < config.steps());
    }
}

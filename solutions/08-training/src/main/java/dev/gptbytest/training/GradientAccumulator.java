package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.data.Batch;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.model.LanguageModel;
import java.util.List;

/** One large batch in several small pieces, for when the large one does not fit into memory. */
public final class GradientAccumulator {
    private GradientAccumulator() {}

    /**
     * Adds up the gradients of several batches, each weighted by its share of all predictions, so that the result is the
     * gradient of the mean over all of them: {@code sum of (tokens_i / tokens) · loss_i}.
     *
     * @param model its parameters require gradients, which are zero
     * @param batches the pieces; targets of {@link CrossEntropy#IGNORE} do not count
     * @return the mean loss over all predictions
     */
    @Task("8.9 accumulate gradients")
    public static double accumulate(LanguageModel model, List<Batch> batches) {
        long all = 0;
        for (Batch batch : batches) {
            all += batch.tokens();
        }
        double mean = 0;
        for (Batch batch : batches) {
            float share = (float) batch.tokens() / Math.max(all, 1);
            NDArray loss = Autograd.backward(() -> CrossEntropy.of(model.forward(batch.inputs()), batch.targets())
                    .mul(share));
            mean += loss.getFloat();
        }
        return mean;
    }
}

package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    @Test
    @Task("10.1")
    @DisplayName("kitten becomes sitting by three edits, whichever way one goes")
    void kittenAndSitting() {
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestName.distance("sitting", "kitten")).isEqualTo(3);
    }

    @Test
    @Task("10.1")
    @DisplayName("From and to nothing every letter is an edit")
    void nothing() {
        assertThat(NearestName.distance("", "heads")).isEqualTo(5);
        assertThat(NearestName.distance("width", "")).isEqualTo(5);
    }

    @Test
    @Task("10.1")
    @DisplayName("Case does not count")
    void caseDoesNotCount() {
        assertThat(NearestName.distance("BatchSize", "batchsize")).isZero();
    }

    @Test
    @Task("10.2")
    @DisplayName("The nearest name is the one with the fewest edits")
    void nearest() {
        assertThat(NearestName.of("learningrate", List.of("minLearningRate", "learningRate", "layers")))
                .isEqualTo("learningRate");
    }

    @Test
    @Task("10.2")
    @DisplayName("Of two equally near names the first in the alphabet is proposed")
    void tie() {
        assertThat(NearestName.of("beta", List.of("beta2", "beta1"))).isEqualTo("beta1");
    }
}

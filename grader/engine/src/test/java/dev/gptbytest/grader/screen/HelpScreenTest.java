package dev.gptbytest.grader.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HelpScreenTest {
    @Test
    @DisplayName("one screen of 80 columns and 25 lines")
    void fits() {
        assertThat(HelpScreen.render(Style.PLAIN)).isEqualTo("""
                        GPT by Test: mvn -q ...

                        Learning
                          gpt:grade                        how far you are, and what to do next
                          gpt:grade -Dgpt.chapter=05       one chapter with all its checks
                          gpt:grade -Dgpt.all              all chapters with all their checks
                          test  (inside a chapter)         its checks in plain JUnit

                        Training, with your chapters where they are complete
                          gpt:train                        train the model
                          gpt:train -Dgpt.preset=smoke     a run of a minute
                          gpt:train -Dgpt.resume           go on where it stopped
                          gpt:train -Dgpt.reference=05     use the reference for chapter 05
                          gpt:generate -Dgpt.prompt="..."  let the model write
                          gpt:eval                         loss, perplexity, bits per byte

                        Something does not work
                          gpt:doctor                       Java, engine, memory, disk, GPU; with fixes
                          -Ptrain install                  from the root, when gpt: is not known yet

                        Teaching and maintaining
                          gpt:grade -Dgpt.strict           fails while a check is red; for CI
                          gpt:stubs [-Dgpt.check]          write exercises/ from solutions/, or compare
                          gpt:verify                       prove that every check fails on its stub

                        Next:  mvn -q gpt:grade
                        """);
        assertThat(HelpScreen.render(Style.PLAIN).lines()).hasSize(26).allMatch(line -> line.length() <= Lines.WIDTH);
    }
}

package org.budgetlens.classify.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.budgetlens.classify.resolve.Rows;
import org.budgetlens.classify.stage.PartitionState.Replay;
import org.budgetlens.contracts.table.BudgetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionStateTest {
  private final PartitionState initial = PartitionState.initial();

  @Test
  void comesBackFromItsText() {
    var open = new OpenDocuments();
    BudgetRow row = Rows.row().of("ab".repeat(32), 0).build();
    assertThat(open.generationOf(row, 2)).isEqualTo(2);
    var state = new PartitionState(4, 1, new Replay(7, 20, 31), open);

    PartitionState read = PartitionState.decode(state.encode());

    assertThat(read).isEqualTo(state);
    assertThat(read.replay()).isEqualTo(new Replay(7, 20, 31));
    assertThat(read.isOpen("ab".repeat(32))).isTrue();
    assertThat(read.awaitsSeals()).isTrue();
  }

  @Test
  void readsWhatWasCommittedBeforeThereWereGenerations() {
    PartitionState read = PartitionState.decode("ab".repeat(32) + "/1,EXACT=3,LOCAL=1");

    assertThat(read.generation()).isZero();
    assertThat(read.isOpen("ab".repeat(32))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "committed by hand, EXACT",
        "d,EXACT=",
        "d,EXACT=x",
        "d,OTHER=1",
        "|",
        "g1|",
        "g1,s2|",
        "g2,s1,r0|",
        "x,y|",
      })
  void takesAnyOtherTextForTheBeginning(String text) {
    assertThat(PartitionState.decode(text)).isEqualTo(initial);
  }

  @Test
  void aNewerGenerationIsReplayedUpToWhereItBegan() {
    PartitionState switched = initial.switchedTo(1, 50, true);

    assertThat(switched.replay()).isEqualTo(new Replay(0, 50, 50));
    assertThat(switched.settled()).isZero();
    assertThat(switched.replayedTo(50).settledNow())
        .isEqualTo(new PartitionState(1, 1, null, new OpenDocuments()));
  }

  @Test
  void oneThatComesDuringAReplayBeginsItAnewAndForgetsNoYear() {
    PartitionState twice = initial.switchedTo(1, 50, true).replayedTo(20).switchedTo(2, 60, true);

    assertThat(twice.replay()).isEqualTo(new Replay(0, 60, 60));
    assertThat(twice.settled()).as("years of 1 and 2 are affected").isZero();
  }

  @Test
  void whereNoYearIsAffectedOrNothingIsThereNothingIsReplayed() {
    assertThat(initial.switchedTo(1, 50, false).isSettled()).isTrue();
    assertThat(initial.switchedTo(1, 0, true).isSettled()).isTrue();
  }

  @Test
  void generationsOnlyRise() {
    PartitionState two = initial.switchedTo(2, 5, false);

    assertThatIllegalArgumentException().isThrownBy(() -> two.switchedTo(2, 9, true));
    assertThatIllegalArgumentException().isThrownBy(() -> two.switchedTo(1, 9, true));
  }
}

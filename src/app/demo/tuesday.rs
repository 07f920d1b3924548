//! The first day, scene by scene.

use super::cast::{DANA, MIA, PETRA, SAM, TOM};
use super::play::Play;
use crate::domain::calendar::Partstat::{Accepted, Declined};

/// Plays the day.
pub(super) async fn day(play: &mut Play<'_>) -> anyhow::Result<()> {
    morning(play).await?;
    noon(play).await?;
    afternoon(play).await
}

async fn morning(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.at(
        "09:00",
        "Dana works on PBI-142 and has a question. She writes to the team's one address, \
         clarify@acme.example. Sam, who knows, gets her question.",
    )
    .await?;
    play.show(&[DANA, SAM]);
    play.writes(
        DANA,
        "[PBI-142] Should the export include archived orders?",
        "Should the CSV export include archived orders? The screen hides them, but the old \
         export had them.",
    )
    .await?;
    play.at(
        "09:10",
        "Tom would rather talk: /call on the first line. The first time that suits all \
         three is taken, each in their own zone: Mia is in Lisbon.",
    )
    .await?;
    play.writes(
        TOM,
        "[PBI-150] One discount, or one for each line?",
        "/call\nThe invoice has room for one. Which one is meant?",
    )
    .await?;
    play.at("09:25", "Dana asks Mia something short.").await?;
    play.writes(
        DANA,
        "[PBI-139] Whose name is on the delivery note?",
        "The buyer's, or the one of the delivery address?",
    )
    .await?;
    play.show(&[DANA]);
    play.at("09:40", "Dana has one more for Sam, and mistypes the item.")
        .await?;
    play.writes(
        DANA,
        "[PBI-1444] Which order do the columns have?",
        "As on the screen, or as in the old export?",
    )
    .await?;
    play.show(&[DANA]);
    play.at(
        "09:42",
        "She sends it again. The same people have a call ahead: the question joins it.",
    )
    .await?;
    play.writes(
        DANA,
        "[PBI-144] Which order do the columns have?",
        "As on the screen, or as in the old export?",
    )
    .await?;
    play.at(
        "10:05",
        "Mia begins her day. She answers Dana by mail, in time: no call is needed.",
    )
    .await?;
    play.replies(
        MIA,
        "Whose name",
        "The name of the delivery address. The driver has to find somebody there.",
    )
    .await?;
    play.at(
        "10:10",
        "And she can't come at the time of Tom's call. It is moved.",
    )
    .await?;
    play.answers(MIA, Declined, "At the dentist; after lunch, please")
        .await?;
    play.at("10:15", "The new time suits.").await?;
    play.answers(MIA, Accepted, "").await?;
    play.answers(TOM, Accepted, "").await?;
    play.answers(PETRA, Accepted, "").await?;
    play.at(
        "10:35",
        "Half an hour of quiet: Petra is told what Dana and Mia wrote to each other.",
    )
    .await
}

async fn noon(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.at("10:50", "Petra wants to hear more about it: 4, let's talk. Two calls a day are her limit, so it will be tomorrow.")
        .await?;
    play.replies(PETRA, "Whose name", "4").await?;
    play.show(&[SAM]);
    play.at(
        "11:00",
        "Two hours without an answer from Sam. The invitation goes out, for both questions.",
    )
    .await?;
    play.at("11:05", "Sam sees it and accepts, and so do the others.")
        .await?;
    play.answers(SAM, Accepted, "").await?;
    play.answers(DANA, Accepted, "").await?;
    play.answers(PETRA, Accepted, "").await?;
    play.at(
        "11:30",
        "Tom meets Sam at the coffee machine. Nobody else heard it, so he reports it.",
    )
    .await?;
    play.writes(
        TOM,
        "[PBI-147] How long are drafts kept?",
        "/talked Sam: drafts are kept for six months, then deleted.",
    )
    .await?;
    play.at("11:40", "That is not what Sam remembers.").await?;
    play.replies(
        SAM,
        "six months",
        "Three months, not six. And the owner gets a mail before.",
    )
    .await?;
    play.at("11:50", "Petra knows the contract: 3, a correction.")
        .await?;
    play.replies(
        PETRA,
        "Three months",
        "3 Twelve weeks: that is what the contract says.",
    )
    .await
}

async fn afternoon(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.show(&[TOM]);
    play.at("13:15", "The time of Tom's call is over.").await?;
    play.at(
        "13:20",
        "Tom notes what was said, and asks for a ruling: /po.",
    )
    .await?;
    play.replies(
        TOM,
        "What came of it?",
        "Mia wants a discount for each line, and the sum below.\n/po",
    )
    .await?;
    play.at(
        "13:22",
        "Somebody writes under Petra's name. The mail server says that it is not from there; \
         nothing is ruled, and Petra is asked at her own address. She does not confirm.",
    )
    .await?;
    play.show(&[PETRA]);
    play.forges(
        PETRA,
        "Re: [PBI-150] One discount, or one for each line?",
        "/agreed",
    )
    .await?;
    play.at("13:25", "Petra rules by a command: that is a new item.")
        .await?;
    play.replies(
        PETRA,
        "NEEDS YOUR RULING",
        "/out-of-scope Discount for each line of an order",
    )
    .await?;
    play.at("14:00", "The time of Dana's call is over.").await?;
    play.show(&[PETRA]);
    play.at("14:05", "Dana notes what came of it, line by line.")
        .await?;
    play.replies(
        DANA,
        "What came of it?",
        "Decision: archived orders of the last two years.\n\
         Decision: columns as on the screen.\n\
         Open: the file may have 40 MB; is that too much?",
    )
    .await?;
    play.at("14:15", "Petra rules by a number.").await?;
    play.replies(PETRA, "40 MB", "1 Fine, 40 MB are no trouble.")
        .await?;
    play.at(
        "15:00",
        "Tom knows enough about the drafts, and closes his question.",
    )
    .await?;
    play.replies(TOM, "ruled: correction", "/resolved").await?;
    evening(play).await
}

async fn evening(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.at(
        "15:05",
        "Tom can't wait, and goes by an assumption. It stands if nobody objects within a \
         working day of Petra's.",
    )
    .await?;
    play.writes(
        TOM,
        "[PBI-151] How are dates written?",
        "/assume As on the screens: 2026-11-24.",
    )
    .await?;
    play.at("15:10", "And this is how most of them go: a question,")
        .await?;
    play.writes(
        DANA,
        "[PBI-136] Are prices rounded for each line?",
        "Are prices rounded for each line, or once for the sum?",
    )
    .await?;
    play.at("15:25", "an answer,").await?;
    play.replies(SAM, "Are prices rounded", "Once, for the sum.")
        .await?;
    play.show(&[PETRA]);
    play.at("15:55", "and a note to Petra, who need not do anything.")
        .await?;
    play.at(
        "16:10",
        "Tom asks who else gets a reminder. Sam has wishes; Tom has doubts: /po.",
    )
    .await?;
    play.writes(
        TOM,
        "[PBI-151] Who else gets a reminder?",
        "Does anybody but the customer get the reminder?",
    )
    .await?;
    play.replies(
        SAM,
        "anybody but the customer",
        "No. But please send a copy to Sales as well.",
    )
    .await?;
    play.replies(TOM, "copy to Sales", "/po").await?;
    play.at(
        "17:00",
        "The day is over. Petra has left early; one note waits for her.",
    )
    .await
}

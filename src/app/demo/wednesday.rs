//! The second day, scene by scene: what the night left, a ruling taken back, two stakeholders
//! who see it differently, an assumption that stands and one that does not.

use super::cast::{DANA, MIA, PETRA, SAM, TOM};
use super::play::Play;
use crate::domain::calendar::Partstat::Accepted;

/// Plays the day.
pub(super) async fn day(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.night("Wednesday, 25 November 2026.")?;
    morning(play).await?;
    noon(play).await
}

async fn morning(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.show(&[PETRA]);
    play.at(
        "08:35",
        "Petra's day begins with one mail: what waits for her, and today's call.",
    )
    .await?;
    play.at(
        "08:40",
        "She rules on the copies to Sales: no, that is something new.",
    )
    .await?;
    play.replies(PETRA, "copy to Sales", "2 Copies of reminders for Sales")
        .await?;
    play.at(
        "08:55",
        "At breakfast she sees it in the contract. A ruling can be undone for a day.",
    )
    .await?;
    play.replies(PETRA, "copy to Sales", "/undo").await?;
    play.replies(PETRA, "copy to Sales", "1 It is in the contract.")
        .await
}

async fn noon(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.at(
        "09:05",
        "Mia accepts the talk that Petra asked for yesterday.",
    )
    .await?;
    play.answers(MIA, Accepted, "").await?;
    play.at("09:10", "Dana asks Sam about the weekends.")
        .await?;
    play.writes(
        DANA,
        "[PBI-151] Do reminders go out on weekends?",
        "Do reminders go out on weekends as well?",
    )
    .await?;
    play.at("09:20", "He answers at once.").await?;
    play.replies(SAM, "on weekends as well", "No, never on weekends.")
        .await?;
    play.at(
        "09:50",
        "Half an hour of quiet: a note to Petra, for her information.",
    )
    .await?;
    play.at("10:20", "The talk is over, and Dana notes what came of it.")
        .await?;
    play.replies(
        DANA,
        "What came of it?",
        "Decision: the name of the delivery address; a company's before a person's.",
    )
    .await?;
    assumed(play).await?;
    play.at("11:00", "Tom stumbles over the same, and asks Mia.")
        .await?;
    play.writes(
        TOM,
        "[PBI-151] Reminders on Saturdays?",
        "/ask Mia\nDo reminders go out on weekends? Saturday would be easiest to build.",
    )
    .await?;
    play.at("11:20", "Mia sees it otherwise, and says so.")
        .await?;
    play.replies(
        MIA,
        "Saturday would be easiest",
        "Yes, on weekends too: on Saturdays our customers pay.\n/disagree",
    )
    .await?;
    play.show(&[PETRA]);
    play.at("11:50", "Petra gets both answers, side by side.")
        .await?;
    play.at("12:00", "She knows which one holds.").await?;
    play.replies(
        PETRA,
        "on Saturdays our customers pay",
        "3 Not on weekends: Sam is right.",
    )
    .await?;
    play.at("12:05", "Tom has what he needs.").await?;
    play.replies(TOM, "Sam is right", "/resolved").await?;
    play.show(&[TOM]);
    play.at(
        "15:05",
        "Nobody has objected to what Tom assumed yesterday: it stands.",
    )
    .await?;
    play.at("17:00", "The second day is over.").await
}

/// An assumption that somebody objects to.
async fn assumed(play: &mut Play<'_>) -> anyhow::Result<()> {
    play.at("10:25", "Dana assumes something, too.").await?;
    play.writes(
        DANA,
        "[PBI-151] Which sign for the currency?",
        "/assume Always the euro sign.",
    )
    .await?;
    play.at("10:30", "Sam knows better, and says so: that is enough.")
        .await?;
    play.replies(
        SAM,
        "Always the euro sign",
        "No: that of the order. The Swiss pay in francs.",
    )
    .await?;
    play.at("10:35", "Dana builds that.").await?;
    play.replies(DANA, "The Swiss pay in francs", "/resolved")
        .await
}

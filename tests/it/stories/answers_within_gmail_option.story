# Gmail: Sam types "Yes" above the options yes and no, and says more below.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which format?
  Shall we export the archived orders together with the open ones?
  Yes
  No

  And for how many years shall we export them?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: On Mon, 23 Nov 2026 at 10:02, Acme clarifications <clarify@acme.example> wrote:
  > Dana Dev asks you, about "CSV export of orders":
  >
  >     Shall we export the archived orders together with the open ones?

  Yes

  >     Yes
  >     No
  >
  >     And for how many years shall we export them?

  Two.

  > Please reply to this mail. One sentence is enough.
> expect letter answer to dana says "open ones? Yes >" says "Two."

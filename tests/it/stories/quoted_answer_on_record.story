# A reply that quotes what Sam wrote here, with the header lines of Outlook, is Dana's own.
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> mail from sam to dana cc clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Which archive do you mean?
> mail from dana to clarify header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  The old one, in Kiel.

  From: Sam Sales <sam@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Dana Dev <dana@acme.example>
  Cc: clarify@acme.example
  Subject: Re: [PBI-142] Archived orders?

  Which archive do you mean?
> expect letter answer to sam says "The old one, in Kiel."
> mail from dana to clarify header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  /resolved

  From: Sam Sales <sam@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Dana Dev <dana@acme.example>
  Subject: Re: [PBI-142] Archived orders?

  Which archive do you mean?
> expect letter notice to sam
> expect clarification PBI-142 is resolved

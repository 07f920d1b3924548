# A mail that answers or forwards another one opens the first question of an item.
at Mon 2026-11-23 10:02
> mail from dana: Fwd: [PBI-142] Can Sam answer this?
  Can Sam answer this?

  ---------- Forwarded message ---------
  From: Carla Customer <carla@customer.example>
  Date: Fri, 20 Nov 2026 at 09:12
  Subject: archive

  Are the orders of ten years in?
> expect mail is filed says "no question on this item yet"
> expect letter receipt to dana
> expect letter question to sam says "Can Sam answer this?" says "Are the orders of ten years in?"
> mail from dana header "In-Reply-To: <x1@elsewhere.example>": Re: [PBI-150] Which logo?
  Which logo do we take?
> expect mail is filed says "no question on this item yet"
> expect letter receipt to dana
> expect letter question to sam says "Which logo do we take?"

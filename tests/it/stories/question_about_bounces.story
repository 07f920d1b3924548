# A question about parcels, to the item's plus-address.
at Mon 2026-11-23 10:02
> mail from dana to clarify+pbi-142: Delivery failed: which status?
  Which status has an order when the parcel was not delivered to the customer?
> expect mail is filed
> expect letter receipt to dana
> expect letter question to sam

# An assumption is its own words, without what stands below them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back

  Best regards
  Dana
> expect letter assumption to petra, sam lacks "Best regards"

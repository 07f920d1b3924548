# Who was asked, or had the assumption, learns that it moved: nothing is wanted of them any more.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask tess
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to tess
> wait 10m
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to tess, petra
> wait 10m
> reply from dana to receipt: /move PBI-150
> expect letter assumption to sam
> expect letter notice to petra says "where it belongs"
> expect letter notice to dana says "Sam Sales is asked now"
> expect letter notice to tess says "No answer is needed any more"
> expect nothing

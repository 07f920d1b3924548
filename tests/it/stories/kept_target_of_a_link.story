# HTML alone (Proton, many phones): the address of a link is the answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which terms?
  Which terms do we link to?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question html: <p>These, please: <a href="https://acme.example/terms-2026">terms</a>, not the <span style="text-decoration:line-through">old</span> ones.</p>
> expect letter answer to dana says "https://acme.example/terms-2026"

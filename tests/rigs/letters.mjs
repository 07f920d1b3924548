// Looks at letters as their readers' programs show them, and prints each fault as a line of JSON.
//
//   node letters.mjs BROWSER_FOLDER LETTERS_FOLDER
//
// Each *.html of LETTERS_FOLDER: at 320 and 800 px, light and dark, axe-core finds nothing serious
// or critical, nothing is wider than the window; it is at most 30 KB; caniemail knows nothing
// in it that Gmail, Outlook or Apple Mail lack, but for what ALLOWED names with its reason. The
// last line counts what was looked at.
import { createRequire } from 'node:module'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [, , tools, folder] = process.argv
const require = createRequire(resolve(tools, 'package.json'))
const puppeteer = (await import(require.resolve('puppeteer-core'))).default
const { caniemail } = await import(require.resolve('caniemail'))
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const CLIENTS = ['gmail.*', 'outlook.*', 'apple-mail.*']
// What a program may lack, since the letter reads as well without it.
const ALLOWED = {
  'border-radius': 'corners are square without it',
  'max-width': 'Outlook on Windows takes the width of the window',
  'display:none': 'the line that lists show is as small as it can be, in the background colour',
  display: 'the same line; and of links that fill their cell the words alone are the link',
  'display:block': 'of links that fill their cell the words alone are the link without it',
  'max-height property': 'the line that lists show is hidden by display as well',
  overflow: 'the line that lists show is hidden by display as well',
  opacity: 'the line that lists show is hidden by display as well',
  'word-break': 'a word without end is wider than the text without it',
  'overflow-wrap': 'a word without end is wider than the text without it',
  'white-space': 'a key or a time may break at its hyphen without it',
  'table-layout': 'a word without end is wider than the text without it',
  'lang attribute': 'screen readers read in their own language without it',
  'role attribute': 'screen readers name the layout as a table without it',
  'color-scheme meta tag': 'the program chooses dark colours of its own without it',
  '<body> element': 'Outlook on a Mac puts the content into a body of its own; colours stand on the table',
}

const fault = (letter, what, detail) => console.log(JSON.stringify({ letter, what, detail }))
const letters = readdirSync(folder).filter((name) => name.endsWith('.html')).sort()
const unknown = new Map()
for (const name of letters) {
  const path = join(folder, name)
  const html = readFileSync(path, 'utf8')
  const size = statSync(path).size
  if (size > 30 * 1024) fault(name, 'larger than 30 KB', `${size} bytes`)
  const { issues } = caniemail({ clients: CLIENTS, html })
  for (const [client, list] of issues.errors ?? []) {
    for (const issue of list) {
      const title = issue.title
      if (ALLOWED[title] === undefined) {
        const clients = unknown.get(title) ?? { clients: new Set(), letters: new Set() }
        clients.clients.add(client)
        clients.letters.add(name)
        unknown.set(title, clients)
      }
    }
  }
}
for (const [title, { clients, letters }] of unknown) {
  fault([...letters][0], `${title} is lacking`, `in ${[...clients].join(', ')}; ${letters.size} letters`)
}

const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
let views = 0
try {
  const page = await browser.newPage()
  await page.setOfflineMode(true)
  for (const name of letters) {
    await page.goto(`file://${resolve(folder, name)}`)
    await page.evaluate(axe)
    for (const width of [320, 800]) {
      await page.setViewport({ width, height: 1200 })
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth)
      if (wide > width) fault(`${name} at ${width} px`, 'wider than the window', `${wide} px`)
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        const found = await page.evaluate(async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] })
          const bad = violations.filter((v) => ['serious', 'critical'].includes(v.impact))
          return bad.map((v) => `${v.id}: ${v.nodes[0].html}`)
        })
        for (const one of found) fault(`${name} at ${width} px, ${scheme}`, 'axe', one)
        views += 1
      }
    }
  }
} finally {
  await browser.close()
}
console.log(JSON.stringify({ letters: letters.length, views }))

/** Markup that is right as it stands; whatever else is put into a page is text. */
export interface Markup {
  readonly markup: string
}

type Piece = Markup | string | number | null | undefined | false | readonly Piece[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What a text is written as between tags and in quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const written = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return ''
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(written).join('')
  return escaped(String(piece))
}

/** Markup with what is put into it: text becomes text, whatever it says. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: parts.map((part, at) => (at === 0 ? part : written(pieces[at - 1]) + part)).join(''),
})

/** Facts for programs that read the page: no text in them can end the element or begin another. */
export const data = (facts: object): Markup => ({
  markup: `<script type="application/ld+json">${JSON.stringify(facts).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}</script>`,
})

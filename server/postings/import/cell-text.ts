import { decodeHTML } from 'entities'
import { plainText } from '../../../rules/plain-text.ts'

const markup = /<!--.*?-->|<(script|style)\b.*?<\/\1\s*>|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gis
/** What spreadsheets and programs write where there is nothing. */
const nothing = /^(?:nan|null|none|undefined|n\/a|#n\/a|-+)$/i

/** Markup may be written as entities, and those once more. */
const mostLayers = 3

/** A cell of a feed as people were meant to read it: no markup, no entities, nothing unseen; what stands for nothing is empty. */
export function cellText(cell: string): string {
  let text = cell
  for (let layer = 0; layer < mostLayers && /[<&]/.test(text); layer++)
    text = decodeHTML(text.replace(markup, (tag) => (/^<(?:br|p|li|div|td)\b/i.test(tag) ? ' ' : '')))
  const plain = plainText(text.replace(markup, '')).trim()
  return nothing.test(plain) ? '' : plain
}

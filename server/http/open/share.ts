import { say, type Language } from '../../../rules/text.ts'
import { section } from './blocks.ts'
import { html, type Markup } from './html.ts'
import { words } from './words.ts'

/** A picture to hand on: what it is, and where it is found. */
export const shared = (path: string, language: Language): Markup | null =>
  section(
    say(words.share, language),
    html`<a href="${path}/card.png?lang=${language}">${say(words.card, language)}</a
      ><img
        src="${path}/qr.svg"
        width="160"
        height="160"
        alt="${say(words.card, language)}"
        loading="lazy"
      />`,
  )

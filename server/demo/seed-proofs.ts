import type { ProofKind } from '../../rules/evidence.ts'
import type { ProofRow } from '../evidence/index.ts'
import type { Demo } from './demo.ts'

const lines = [230, 290, 350, 410, 470]
  .map((y, at) => `<rect x="80" y="${y}" width="${560 - at * 60}" height="18" fill="#b8b2a6"/>`)
  .join('')

/** An invented paper: a frame, a seal and lines that say nothing. */
const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="560">
<rect width="800" height="560" fill="#fbf8f0"/><rect x="24" y="24" width="752" height="512" fill="none" stroke="#a8342c" stroke-width="6"/>
<rect x="200" y="80" width="400" height="56" fill="#a8342c"/>${lines}
<circle cx="650" cy="420" r="70" fill="none" stroke="#c8102e" stroke-width="8"/><circle cx="650" cy="420" r="16" fill="#c8102e"/></svg>`

/** The drafts with an invented proof of each kind that `kindsOf` names. */
export async function withProofs<Draft extends object>(
  { wired: { services } }: Demo,
  drafts: readonly Draft[],
  kindsOf: (draft: Draft) => readonly ProofKind[],
): Promise<(Draft & { readonly proofs?: readonly ProofRow[] })[]> {
  const { default: sharp } = await import('sharp')
  const picture = await sharp(Buffer.from(paper)).png().toBuffer()
  const proved: (Draft & { readonly proofs?: readonly ProofRow[] })[] = []
  for (const draft of drafts) {
    const proofs: ProofRow[] = []
    for (const kind of kindsOf(draft))
      proofs.push({ ...(await services.evidence.keep(picture)), kind, validUntil: null, decided: false })
    proved.push(proofs.length > 0 ? { ...draft, proofs } : draft)
  }
  return proved
}

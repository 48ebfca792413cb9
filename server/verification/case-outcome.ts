import { AppError } from '../platform/errors.ts'

/** What became of one of several cases: it is done, or refused as it would have been by itself. */
export interface CaseOutcome {
  readonly id: string
  readonly refused: AppError | null
}

/**
 * Decides one case after the other, in the order given; a refusal is told of its case and stops no other. What is no refusal
 * is thrown: whoever sends the same again is refused what is done already.
 */
export async function outcomesOf<Case extends { readonly id: string }>(
  cases: readonly Case[],
  decide: (one: Case) => Promise<unknown>,
): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = []
  for (const one of cases) {
    const refused = await decide(one).then(
      () => null,
      (error: unknown) => {
        if (error instanceof AppError) return error
        throw error
      },
    )
    outcomes.push({ id: one.id, refused })
  }
  return outcomes
}

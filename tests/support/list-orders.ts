import type { Connection } from 'mongoose'
import { expect } from 'vitest'
import type { sortings } from '../../server/platform/sorting.ts'

type Orders = Pick<ReturnType<typeof sortings>, 'orders'>
type Plan = { stage?: string; inputStage?: Plan; queryPlan?: Plan }

const stagesIn = (plan: Plan | undefined): string[] =>
  plan === undefined
    ? []
    : [plan.stage ?? '', ...stagesIn(plan.queryPlan), ...stagesIn(plan.inputStage)].filter(Boolean)

/** Every order of a list is read along its own index, never put in order afterwards, whatever else is asked. */
export async function areReadInOrder(
  connection: Connection,
  collection: string,
  filter: object,
  { orders }: Orders,
): Promise<void> {
  expect(orders.size).toBeGreaterThan(1)
  for (const [, { inOrder, index }] of orders) {
    const found = connection.collection(collection).find(filter).sort(inOrder.sort).hint(index)
    const explained = (await found.explain('queryPlanner')) as { queryPlanner: { winningPlan: Plan } }
    const stages = stagesIn(explained.queryPlanner.winningPlan)
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('SORT')
  }
}

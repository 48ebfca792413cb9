import type { Connection } from 'mongoose'

type Plan = { stage?: string; inputStage?: Plan; inputStages?: Plan[]; queryPlan?: Plan }

const stagesIn = (plan: Plan): string[] => [
  ...(plan.stage ? [plan.stage] : []),
  ...[plan.inputStage, plan.queryPlan, ...(plan.inputStages ?? [])].flatMap((part) =>
    part ? stagesIn(part) : [],
  ),
]

/** The stages by which the database answers: `IXSCAN` where an index does, `COLLSCAN` or `SORT` where none does. */
export async function stagesOf(
  connection: Connection,
  collection: string,
  filter: object,
  sort: Record<string, 1 | -1> = {},
): Promise<string[]> {
  const explained = await connection.collection(collection).find(filter).sort(sort).explain('queryPlanner')
  return stagesIn((explained as { queryPlanner: { winningPlan: Plan } }).queryPlanner.winningPlan)
}

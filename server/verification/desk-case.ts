import { platformErrors, type AppError } from '../platform/errors.ts'
import type { Viewer } from '../platform/viewer.ts'
import { reaches } from '../reference/index.ts'

/** What says whose a case is to decide on. */
export interface CaseParts<Row> {
  readonly store: { byId(id: string): Promise<Row | null> }
  /** The field that says where it belongs, and what it says there. */
  readonly area: { readonly path: string; readonly of: (row: Row) => string | null }
  /** Whether everybody may know of it: then a decision from elsewhere is refused, otherwise it is not even found. */
  readonly isPublic?: (row: Row) => boolean | Promise<boolean>
  /** Why it is left to a colleague, such as that it is the viewer's own; null when it is not. */
  readonly avoidance?: (staff: Viewer, row: Row) => Promise<AppError | null>
}

/** Finds the cases of a desk. */
export function casesOf<Row>({ store, area, isPublic, avoidance }: CaseParts<Row>) {
  /** The case, when it is of the viewer's area. */
  async function reached(staff: Viewer, id: string): Promise<Row> {
    const row = await store.byId(id)
    if (!row) throw platformErrors.notFound()
    if (!reaches(staff, area.of(row)))
      throw (await isPublic?.(row)) ? platformErrors.beyondReach() : platformErrors.notFound()
    return row
  }
  return {
    reached,
    /** The case, when it is the viewer's to decide on. */
    async decidable(staff: Viewer, id: string): Promise<Row> {
      const row = await reached(staff, id)
      const avoided = await avoidance?.(staff, row)
      if (avoided) throw avoided
      return row
    },
  }
}

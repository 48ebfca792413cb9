import { WorkTitle } from '../../phone/list/WorkTitle.tsx'
import type { MyApplicationLineFragment } from './generated/applications.ts'

type Titled = Pick<MyApplicationLineFragment, 'title' | 'posting'>

/** What was applied for, as it was called then. */
export const ApplicationTitle = ({ of: { title, posting } }: { of: Titled }) => (
  <WorkTitle work={{ title, occupation: posting?.occupation }} inline />
)

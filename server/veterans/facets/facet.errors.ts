import { departmentNames } from '../../../rules/choice-names.ts'
import type { WrongField } from '../../../rules/rule.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Facet } from './facet.ts'
import { readsFacet } from './facet.policy.ts'

/** That a list is not narrowed by what another department keeps, nor that written here. */
export function wrongFacet(viewer: Viewer, path: string, facet: Facet, given: unknown): WrongField[] {
  if (given === null || given === undefined || given === '') return []
  if (facet === 'SHARED' || readsFacet(viewer, facet)) return []
  const { zh, en } = departmentNames[facet]
  return [
    {
      path,
      text: {
        zh: `此项由${zh}掌握，您所在部门不能查询或填写`,
        en: `This is kept by ${en}; yours neither looks for it nor writes it`,
      },
    },
  ]
}

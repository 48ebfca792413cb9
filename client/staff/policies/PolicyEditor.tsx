import { useNavigate } from 'react-router'
import { policyRule } from '../../../rules/policy.ts'
import { useAction } from '../../core/api/use-action.ts'
import { blankEntries, entriesOf } from '../../core/form/entries.ts'
import { keyOfForm } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import type { Reload } from '../../desk/form/Anew.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { useWords } from '../words.ts'
import {
  PublishPolicyDocument,
  RevisePolicyDocument,
  type PolicyEntryFragment,
} from './generated/policies.ts'
import { PolicyFields } from './PolicyFields.tsx'

type Props = { policy?: PolicyEntryFragment; reload?: Reload }

const startOf = (policy: PolicyEntryFragment | undefined) =>
  policy?.form
    ? entriesOf(policyRule, {
        ...policy.form,
        link: policy.form.link ?? null,
        areaCode: policy.form.areaCode ?? null,
        validUntil: policy.form.validUntil ?? null,
        servedYears: policy.form.servedYears ?? null,
        dischargedWithinYears: policy.form.dischargedWithinYears ?? null,
        degree: policy.form.degree ?? null,
        version: policy.version,
      })
    : blankEntries(policyRule)

/** Writes a policy; what stood before is kept with it. */
export const PolicyEditor = ({ policy, reload }: Props) => {
  const t = useWords()
  const navigate = useNavigate()
  const publishing = useAction(PublishPolicyDocument)
  const revising = useAction(RevisePolicyDocument)
  const ruled = useRuleForm({
    rule: () => policyRule,
    start: startOf(policy),
    known: policy,
    draft: `policy.${policy?.id ?? 'new'}`,
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = policy
      ? await revising.run(
          { id: policy.id, input: { ...input, version: policy.version } },
          t('policies.revised'),
        )
      : await publishing.run({ input, key: keyOfForm(ruled.keptAs) }, t('policies.published'))
    if (!data) return failure
    ruled.saved()
    await navigate('/staff/policies')
    return undefined
  })
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      reload={reload}
      hints={{
        areaCode: t('policies.areaHint'),
        validUntil: t('policies.untilHint'),
        keywords: t('policies.keywordsHint'),
      }}
      save={t(policy ? 'policies.revise' : 'policies.publish')}
    >
      {(field) => <PolicyFields field={field} />}
    </DeskForm>
  )
}

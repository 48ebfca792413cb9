import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type * as z from 'zod/mini'
import { announcedFairRule, fairDraftRule } from '../../../rules/fair.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useRefused } from '../../core/form/use-refused.ts'
import { useMaking } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import type { Reload } from '../../desk/form/Anew.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { FormSections } from '../../desk/form/FormSections.tsx'
import type { FairEntries, FairShape } from './fair-form.ts'
import { fieldsOfFair } from './fair-sections.tsx'
import { FairTasks } from './FairTasks.tsx'
import { CreateFairDocument, UpdateFairDocument, type StaffFairFragment } from './generated/fairs.ts'
import { useWords } from '../words.ts'

type FairStart = {
  start: FairEntries
  /** The fair that is changed. */
  fair?: StaffFairFragment
  /** The fair that a new one is a copy of. */
  copied?: StaffFairFragment
}

const useFairForm = ({ start, fair, copied }: FairStart) => {
  const t = useWords()
  const navigate = useNavigate()
  const create = useAction(CreateFairDocument)
  const update = useAction(UpdateFairDocument)
  const ruled = useRuleForm({
    rule: () => {
      if (fair?.state !== 'PUBLISHED') return fairDraftRule(new Date())
      const { registeredCount: registered, registrationClosesAt: announcedDeadline } = fair
      return announcedFairRule(new Date(), { registered, announcedDeadline })
    },
    start,
    known: fair ?? copied,
    draft: `fair.${fair?.id ?? copied?.id ?? 'new'}`,
  })
  useRefused(ruled)
  const make = useMaking<z.output<FairShape>, { fair: StaffFairFragment }>({
    name: ruled.keptAs,
    make: create.run,
    change: ({ fair: { id, version } }, input, done) =>
      update.run({ id, input: { ...input, version } }, done),
  })
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await (fair
      ? update.run({ id: fair.id, input }, t('fair.saved'))
      : make(input, t('fair.created')))
    if (!data) return failure
    ruled.saved()
    await navigate(`/staff/fairs/${data.fair.id}`, { replace: true })
    return undefined
  })
  return { ruled, submit }
}

type Props = FairStart & {
  reload?: Reload
  /** Something above the fields that may fill them in. */
  above?: ReactNode
}

/** Sets up a fair or changes it, section by section. */
export const FairEditor = ({ reload, above, ...begin }: Props) => {
  const t = useWords()
  const { ruled, submit } = useFairForm(begin)
  const isDraft = !begin.fair || begin.fair.state === 'DRAFT'
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      labels={t('fair.labels', { returnObjects: true })}
      hints={t('fair.hints', { returnObjects: true })}
      demands={announcedFairRule(new Date(0))}
      reload={reload}
      save={t(isDraft ? 'fair.saveDraft' : 'fair.save')}
      beside={<FairTasks />}
    >
      {(field) => (
        <>
          {above}
          <FormSections field={field} sections={fieldsOfFair} titleOf={(name) => t(`fair.${name}`)} />
        </>
      )}
    </DeskForm>
  )
}

import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type * as z from 'zod/mini'
import type { Failure } from '../../../core/api/failure.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import type { Reload } from '../../../desk/form/Anew.tsx'
import { DeskForm } from '../../../desk/form/DeskForm.tsx'
import { FormSections } from '../../../desk/form/FormSections.tsx'
import { useWords } from '../../words.ts'
import { termsRule, type TermsEntries, type TermsShape } from './terms-form.ts'
import { termsSections } from './terms-sections.tsx'

type Props = {
  start: TermsEntries
  /** What tells the names of what it begins with. */
  known: unknown
  /** Under which what is typed is kept. */
  draft: string
  version?: number
  save: string
  reload?: Reload
  /** What stands above the terms. */
  children?: ReactNode
  /** Sends the terms; when that is done, where the agreement is to be seen. */
  send: (terms: z.output<TermsShape>) => Promise<Failure | { readonly seenAt: string }>
}

/** The terms of an agreement as a form. */
export const TermsForm = ({ start, known, draft, version, save, reload, children, send }: Props) => {
  const t = useWords()
  const navigate = useNavigate()
  const ruled = useRuleForm({
    rule: termsRule,
    start,
    known,
    draft,
    ...(version === undefined ? {} : { version }),
  })
  const submit = ruled.submit(async (terms) => {
    const sent = await send(terms)
    if (!('seenAt' in sent)) return sent
    ruled.saved()
    void navigate(sent.seenAt, { replace: true })
    return undefined
  })
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      save={save}
      reload={reload}
      hints={t('drawing.hints', { returnObjects: true })}
    >
      {(field) => (
        <>
          {children}
          <FormSections field={field} sections={termsSections} titleOf={(name) => t(`drawing.${name}`)} />
        </>
      )}
    </DeskForm>
  )
}

import { Button } from 'antd'
import type { ReactNode, SubmitEvent } from 'react'
import { FormProvider } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Rule } from '../../../rules/rule.ts'
import { judgeLeft } from '../../core/form/judge-left.ts'
import { NamesContext } from '../../core/form/names.ts'
import { UnpickedContext } from '../../core/form/unpicked.ts'
import type { RuleForm } from '../../core/form/use-rule-form.ts'
import { Banner } from '../panel/Banner.tsx'
import { Refused } from '../panel/Refused.tsx'
import panel from '../panel/panel.module.css'
import { useWords } from '../words.ts'
import type { Reload } from './Anew.tsx'
import { ChangedNotice } from './ChangedNotice.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { fieldsOf, type FieldOf, type FieldWords } from './fields-of.ts'
import styles from './form.module.css'
import { OwnNote } from './OwnNote.tsx'
import { useUnsavedGuard } from './use-unsaved-guard.ts'

type Props<Shape extends z.ZodMiniObject> = FieldWords<Shape> & {
  of: RuleForm<Shape>
  submit: (event: SubmitEvent) => Promise<void>
  /** The rule whose demands are marked, where the form's own lets more through. */
  demands?: Rule<Shape>
  /** Reads the newest version after somebody else has changed it. */
  reload?: Reload | undefined
  /** What the button is called that saves; a form that is sent otherwise has none. */
  save?: string
  /** What else stands beside that button. */
  bar?: ReactNode
  /** What stands at the right of the form. */
  beside?: ReactNode
  isNarrow?: boolean
  children: (field: FieldOf<Shape>) => ReactNode
}

type SaveBarProps = { save: string | undefined; bar: ReactNode; isBusy: boolean }

const SaveBar = ({ save, bar, isBusy }: SaveBarProps) =>
  save || bar ? (
    <div className={styles['savebar']}>
      {save ? (
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {save}
        </Button>
      ) : null}
      {bar}
    </div>
  ) : null

const FieldNote = ({ name, note }: { name: string; note: ReactNode }) => (
  <>
    <OwnNote name={name} />
    {note}
  </>
)

/** A form on a desk: an editor brings the rule, the words that differ from it, sections of fields and what is sent. */
export const DeskForm = <Shape extends z.ZodMiniObject>(props: Props<Shape>) => {
  const { of: ruled, submit, reload, save, bar, beside, isNarrow = false, children } = props
  const t = useWords()
  const { form, isChanged, isRestored, discard, startOver } = ruled
  const conflict = ruled.conflict ?? (ruled.isMoved ? t('act.moved') : null)
  useUnsavedGuard(isChanged, discard)
  const ruledField = fieldsOf(props.demands ?? ruled.rule(), ruled.language, props)
  const field: typeof ruledField = (name) => {
    const known = ruledField(name)
    return { ...known, note: <FieldNote name={name} note={known.note} /> }
  }
  const isAtFields = ruled.failure?.kind === 'REFUSED' && ruled.failure.fields.length > 0
  const readNewest = () => {
    const own = { entries: ruled.ownEntries(), names: ruled.names }
    discard()
    reload?.(own)
  }
  const body = (
    <>
      {conflict ? <ChangedNotice reason={conflict} reload={reload ? readNewest : null} /> : null}
      {isRestored ? (
        <Banner
          type="info"
          title={t('act.restored')}
          action={<Button onClick={startOver}>{t('act.startOver')}</Button>}
        />
      ) : null}
      <ErrorSummary labelOf={(name) => field(name as never).label} />
      {children(field)}
      <Refused failure={conflict === null && !isAtFields ? ruled.failure : undefined} />
      <SaveBar save={save} bar={bar} isBusy={ruled.busy} />
    </>
  )
  const look = beside ? panel['split'] : `${styles['form']} ${isNarrow ? styles['narrow'] : ''}`
  return (
    <FormProvider {...form}>
      <NamesContext value={ruled.names}>
        <UnpickedContext value={ruled.unpicked}>
          <form className={look} onSubmit={(event) => void submit(event)} {...judgeLeft(form)} noValidate>
            {beside ? <div>{body}</div> : body}
            {beside}
          </form>
        </UnpickedContext>
      </NamesContext>
    </FormProvider>
  )
}

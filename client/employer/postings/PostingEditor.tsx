import { Button } from 'antd'
import { publishedPostingRule } from '../../../rules/posting.ts'
import { today } from '../../core/format/dates.ts'
import type { Reload } from '../../desk/form/Anew.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { FormSections } from '../../desk/form/FormSections.tsx'
import text from '../../desk/text.module.css'
import { PostingPreview, type PreviewEmployer } from './PostingPreview.tsx'
import { postingSections } from './posting-sections.tsx'
import { usePostingForm, type PostingStart } from './use-posting-form.ts'
import { useWording, type Wording } from './use-wording.ts'
import { WordingFindings } from './WordingFindings.tsx'
import { useWords } from '../words.ts'

type Props = PostingStart & { employer: PreviewEmployer; reload?: Reload }

const WordingState = ({ wording }: { wording: Wording }) => {
  const t = useWords()
  const refused = wording.findings.filter((finding) => finding.refused).length
  const held = wording.findings.filter(({ severity }) => severity === 'HELD').length
  return (
    <output className={text[refused ? 'error' : 'hint']}>
      {refused ? `■ ${t('posting.wordingRefused', { count: refused })}` : null}
      {held && !refused ? `▲ ${t('posting.wordingHeld', { count: held })}` : null}
      {wording.unchecked ? t('posting.wordingUnchecked') : null}
    </output>
  )
}

type BarProps = { isDraft: boolean; busy: boolean; wording: Wording; publish: () => void }

const Bar = ({ isDraft, busy, wording, publish }: BarProps) => {
  const t = useWords()
  return (
    <>
      {isDraft ? (
        <Button type="primary" disabled={busy} onClick={publish}>
          {t('postings.publish')}
        </Button>
      ) : null}
      <Button type={isDraft ? 'default' : 'primary'} htmlType="submit" disabled={busy}>
        {isDraft ? t('posting.saveDraft') : t('posting.save')}
      </Button>
      <WordingState wording={wording} />
    </>
  )
}

const lookOf =
  (isClosed: boolean, { findings }: Wording) =>
  (name: string) => ({
    disabled: isClosed,
    note: <WordingFindings findings={findings} field={name} isFixed={isClosed} />,
  })

/** The posting's form: sections at the left, what the veteran sees at the right. */
export const PostingEditor = ({ employer, reload, ...begin }: Props) => {
  const t = useWords()
  const { ruled, isDraft, isClosed, save, publish } = usePostingForm(begin)
  const wording = useWording(ruled.form)
  return (
    <DeskForm
      of={ruled}
      submit={save}
      demands={publishedPostingRule(today())}
      labels={t('posting.labels', { returnObjects: true })}
      hints={t('posting.hints', { returnObjects: true })}
      look={lookOf(isClosed, wording)}
      reload={reload}
      bar={
        isClosed ? null : (
          <Bar {...{ isDraft, wording }} busy={ruled.busy} publish={() => void publish(wording)} />
        )
      }
      beside={<PostingPreview employer={employer} />}
    >
      {(field) => (
        <FormSections field={field} sections={postingSections} titleOf={(name) => t(`posting.${name}`)} />
      )}
    </DeskForm>
  )
}

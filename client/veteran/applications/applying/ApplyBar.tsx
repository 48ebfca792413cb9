import { useSession } from '../../../core/session/session.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import list from '../../../phone/list/list.module.css'
import { useWords } from '../../words.ts'
import type { ApplyingOfFragment } from '../generated/applications.ts'
import { mayApplyAgain } from '../state.ts'
import { StateMark } from '../StateMark.tsx'

type Props = { posting: ApplyingOfFragment }

/** The one thing to do about a posting, within the thumb's reach; how it stands where that is done. */
export const ApplyBar = ({ posting: { id, applying } }: Props) => {
  const t = useWords()
  const { viewer } = useSession()
  const { isOpen, myApplication: mine } = applying
  if (viewer && viewer.role !== 'VETERAN') return null
  const mayApply = isOpen && (!mine || mayApplyAgain(mine.state))
  if (!mine && !mayApply) return null
  return (
    <div className={form['reach']}>
      {mine && (
        <p className={list['facts']}>
          <span>{t('apply.already')}</span> <StateMark state={mine.state} />
        </p>
      )}
      {mine && (
        <ButtonLink to={`/applications/${mine.id}`} look={mayApply ? 'plain' : 'main'}>
          {t('apply.see')}
        </ButtonLink>
      )}
      {mayApply && (
        <ButtonLink to={`/apply/${id}`} look="main">
          {t(mine ? 'apply.again' : 'apply.action')}
        </ButtonLink>
      )}
    </div>
  )
}

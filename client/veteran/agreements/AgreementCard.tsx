import { Link } from 'react-router'
import type { AgreementOnListFragment } from '../../core/agreements/generated/agreement.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { useWords } from '../words.ts'
import { AgreementMark } from './AgreementMark.tsx'

/** One agreement of a list. */
export const AgreementCard = ({ agreement }: { agreement: AgreementOnListFragment }) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const { id, kind, state, employerName, terms, mayConfirm, confirmBy, revision, seenRevision } = agreement
  const isNew = seenRevision > 0 && seenRevision < revision
  return (
    <article className={list['card']}>
      <h2>
        <Link to={`/agreements/${id}`}>
          {said(`agreement.kind.${kind}`)}
          {terms && (
            <>
              {' · '}
              <OwnWords text={terms.title} quiet />
            </>
          )}
        </Link>
      </h2>
      <p className={list['soft']}>
        <OwnWords text={employerName} quiet />
      </p>
      <p>
        <AgreementMark state={state} />
      </p>
      {mayConfirm && <p>{t('agreements.yours')}</p>}
      {isNew && <p>{t('agreements.changedSince')}</p>}
      <p className={`${list['facts']} ${list['soft']}`}>
        {terms && <span>{said('agreement.startsOn', { day: format.day(terms.startOn) })}</span>}
        {confirmBy && <span>{said('agreement.confirmBy', { day: format.day(confirmBy) })}</span>}
      </p>
    </article>
  )
}

import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import list from '../../phone/list/list.module.css'
import type { PolicyLineFragment } from './generated/policies.ts'
import { useWords } from '../words.ts'

type Props = { policy: PolicyLineFragment; heading?: 'h2' | 'h3' }

/** From when until when a policy holds. */
export const useValidity = () => {
  const t = useWords()
  const format = useFormat()
  return ({ validFrom, validUntil }: Pick<PolicyLineFragment, 'validFrom' | 'validUntil'>) =>
    validUntil
      ? t('policies.fromUntil', { from: format.date(validFrom), until: format.date(validUntil) })
      : t('policies.from', { from: format.date(validFrom) })
}

/** A policy in a list: what it gives, who issued it, and how long it holds. */
export const PolicyCard = ({ policy, heading: Heading = 'h2' }: Props) => {
  const validity = useValidity()
  const { id, title, summary, issuer, number } = policy
  return (
    <article className={list['card']}>
      <Heading>
        <Link to={`/policies/${id}`}>{title}</Link>
      </Heading>
      <p>{summary}</p>
      <p className={list['soft']}>{[issuer, number, validity(policy)].filter(Boolean).join(' · ')}</p>
    </article>
  )
}

import { Select } from 'antd'
import { useAddress } from '../../core/list/use-address.ts'
import { useWords } from '../words.ts'
import { useSoughtPostings } from './use-applicants.ts'

const all = 'all'

/** For which posting applicants are shown, with how many wait for each. */
export const PostingChoice = () => {
  const t = useWords()
  const { params, put } = useAddress()
  const postings = useSoughtPostings()
  const options = postings.map(({ id, title, applying }) => ({
    value: id,
    label: applying.waitingCount
      ? t('applicants.postingWaiting', { title, count: applying.waitingCount })
      : title,
  }))
  const chosen = params.get('posting')
  return (
    <Select
      aria-label={t('applicants.posting')}
      value={options.some(({ value }) => value === chosen) ? chosen : all}
      onChange={(id) => put({ after: null, id: null, posting: id === all ? null : id })}
      options={[{ value: all, label: t('applicants.allPostings') }, ...options]}
      popupMatchSelectWidth={false}
      style={{ maxWidth: '100%', marginBottom: 'var(--space-3)' }}
    />
  )
}

import { Radio } from 'antd'
import { useReading } from '../../core/api/use-reading.ts'
import { Read } from '../../desk/list/Read.tsx'
import { MembersToSeeDocument } from './generated/seen.ts'
import { useWords } from '../words.ts'

type Props = { id: string; chosen: string | undefined; choose: (id: string) => void }

/** Whose pages of an organisation: its owner's, until another member is chosen. */
export const MemberChoice = ({ id, chosen, choose }: Props) => {
  const t = useWords()
  const { data, ...reading } = useReading(MembersToSeeDocument, { id })
  return (
    <Read reading={{ ...reading, data: data?.employer.members ?? undefined }}>
      {(members) => (
        <fieldset>
          <legend>{t('seeing.member')}</legend>
          <Radio.Group
            value={chosen ?? members.find(({ role }) => role === 'OWNER')?.id}
            onChange={({ target }) => choose(String(target.value))}
            options={members.map((member) => ({ value: member.id, label: member.name }))}
          />
        </fieldset>
      )}
    </Read>
  )
}

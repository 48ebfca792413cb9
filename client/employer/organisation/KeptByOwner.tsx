import { Facts } from '../../desk/list/Facts.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { phoneText } from '../../core/format/phone.ts'
import { useWords } from '../words.ts'
import type { OwnEmployerFragment } from './generated/organisation.ts'
import { useFieldLabel } from './use-field-label.ts'

/** What is said of the organisation, for a member who does not keep it. */
export const KeptByOwner = ({ employer }: { employer: OwnEmployerFragment }) => {
  const t = useWords()
  const labelOf = useFieldLabel()
  const owner = employer.members?.find(({ role }) => role === 'OWNER')
  return (
    <Panel title={t('organisation.identity')}>
      <p>{t('members.recruiter', { name: owner?.name ?? '' })}</p>
      <Facts
        facts={[
          [labelOf('name'), employer.name],
          [labelOf('creditCode'), employer.creditCode],
          [labelOf('areaCode'), employer.area.name],
          [labelOf('address'), employer.address],
          [labelOf('about'), employer.about],
          [labelOf('contactName'), employer.contactName],
          [labelOf('contactPhone'), employer.contactPhone && phoneText(employer.contactPhone)],
        ]}
      />
    </Panel>
  )
}

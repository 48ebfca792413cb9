import { phoneText } from '../../core/format/phone.ts'
import { useWords as useProofWords } from '../../core/evidence/words.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import type { EmployerFileFragment } from '../../core/records/generated/employer.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { answeringSaid } from '../../../rules/answering.ts'
import { stayingSaid } from '../../../rules/staying.ts'
import { useSession } from '../../core/session/session.ts'
import { isCreditCode, normaliseCode } from '../../../rules/identifiers.ts'
import text from '../../desk/text.module.css'
import { FoundText } from '../oversight/FoundText.tsx'
import { useWords } from '../words.ts'

const CreditCode = ({ code }: { code: string }) => {
  const t = useWords()
  const proofs = useProofWords()
  return (
    <>
      <span className={text['code']}>{code.replace(/^(..)(.{6})(.{9})/u, '$1 $2 $3 ')}</span>{' '}
      {isCreditCode(normaliseCode(code)) ? (
        <StateMark kind="done">{t('employer.creditCodeRight')}</StateMark>
      ) : null}{' '}
      <a
        className={text['link']}
        href="https://www.gsxt.gov.cn/"
        target="_blank"
        rel="noreferrer"
        title={proofs('registerHint')}
      >
        {proofs('register')}
      </a>
    </>
  )
}

/** An organisation as staff compare it with its licence. */
export const EmployerFacts = ({ employer }: { employer: EmployerFileFragment }) => {
  const t = useWords()
  const format = useFormat()
  const { language } = useSession()
  const { answering, staying } = employer
  const { submittedAt, inForceUntil } = employer.verification
  const code = <CreditCode code={employer.creditCode} />
  return (
    <>
      <h3>{t('employer.registration')}</h3>
      <Facts
        facts={[
          [t('employer.name'), employer.name],
          [t('employer.nameEn'), employer.nameEn],
          [t('employer.creditCode'), code],
          [t('employer.area'), employer.area.path],
          [t('employer.address'), <FoundText key="address">{employer.address}</FoundText>],
          [t('employer.legalRepresentative'), employer.legalRepresentative],
          [t('employer.foundedOn'), employer.foundedOn && format.day(employer.foundedOn)],
          [t('employer.registrationOffice'), employer.registrationOffice],
          [t('employer.submittedAt'), submittedAt ? format.moment(submittedAt) : null],
          [t('queue.renewal'), inForceUntil ? t('queue.renews', { day: format.day(inForceUntil) }) : null],
        ]}
      />
      <h3>{t('employer.describing')}</h3>
      <Facts
        facts={[
          [t('employer.industry'), employer.industry?.name],
          [t('employer.size'), employer.size ? t(`shared:employerSize.${employer.size}`) : null],
          [t('employer.veteranOwned'), t(employer.veteranOwned ? 'shared:action.yes' : 'shared:action.no')],
          ...(answering ? [[t('employer.answering'), answeringSaid(answering, language)] as const] : []),
          ...(staying ? [[t('employer.staying'), stayingSaid(staying, language)] as const] : []),
          [t('employer.about'), employer.about && <FoundText key="about">{employer.about}</FoundText>],
        ]}
      />
      <h3>{t('employer.contact')}</h3>
      <Facts
        facts={[
          [t('employer.contactName'), employer.contactName],
          [t('employer.contactPhone'), employer.contactPhone && phoneText(employer.contactPhone)],
        ]}
      />
    </>
  )
}

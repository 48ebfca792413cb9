import { Route } from 'react-router'
import { useQuery } from 'urql'
import { Desk } from '../desk/shell/Desk.tsx'
import type { Door } from '../desk/shell/DeskShell.tsx'
import { Read } from '../desk/list/Read.tsx'
import { KeysPage, OrganisationKeysPage } from '../desk/keys/KeysPage.tsx'
import { DutiesPage } from './duties/DutiesPage.tsx'
import { useDuties } from './duties/use-duties.ts'
import { AgreementsPage } from './agreements/AgreementsPage.tsx'
import { FollowUpsPage } from './agreements/calling/FollowUpsPage.tsx'
import { AgreementPage } from './agreements/one/AgreementPage.tsx'
import { StayingPage } from './agreements/StayingPage.tsx'
import { FollowUpCountsDocument } from './agreements/generated/agreements.ts'
import { AuditPage } from './audit/AuditPage.tsx'
import { DecisionPage } from './decisions/DecisionPage.tsx'
import { DecisionsPage } from './decisions/DecisionsPage.tsx'
import { MergePage } from './merging/MergePage.tsx'
import { FirmMergePage } from './merging/firms/FirmMergePage.tsx'
import { FirmMergesPage } from './merging/firms/FirmMergesPage.tsx'
import { MergesPage } from './merging/MergesPage.tsx'
import { OversightCountsDocument } from './oversight/generated/oversight.ts'
import { OverseenPostingPage } from './oversight/OverseenPostingPage.tsx'
import { OversightPage } from './oversight/OversightPage.tsx'
import { overseen } from './oversight/use-oversight.ts'
import { useWordedCounts } from './oversight/use-worded.ts'
import { QueueCountsDocument } from './queue/generated/queue.ts'
import { AllExportsPage, ExportsPage } from './exports/ExportsPage.tsx'
import { FirmPage } from './firms/FirmPage.tsx'
import { FairEditPage } from './fairs/FairEditPage.tsx'
import { FairPage } from './fairs/FairPage.tsx'
import { FairsPage } from './fairs/FairsPage.tsx'
import { NewFairPage } from './fairs/NewFairPage.tsx'
import { PeoplePage } from './people/PeoplePage.tsx'
import { QueuePage } from './queue/QueuePage.tsx'
import { decided } from './queue/use-queue.ts'
import { useReach } from './reach/use-reach.ts'
import { FilePage } from './registers/FilePage.tsx'
import { FirmsPage } from './registers/FirmsPage.tsx'
import { VeteransPage } from './registers/VeteransPage.tsx'
import { RelativesPage } from './relatives/RelativesPage.tsx'
import { SynonymsPage } from './searches/SynonymsPage.tsx'
import { PoliciesPage } from './policies/PoliciesPage.tsx'
import { NewPolicyPage, PolicyPage } from './policies/PolicyPages.tsx'
import { UnansweredPage } from './searches/UnansweredPage.tsx'
import { StationsKeptPage } from './stations/StationsKeptPage.tsx'
import { RetentionPage } from './retention/RetentionPage.tsx'
import { StationsPage } from './stations/StationsPage.tsx'
import { NewTrainingPage } from './trainings/NewTrainingPage.tsx'
import { TrainingPage } from './trainings/TrainingPage.tsx'
import { TrainingsPage } from './trainings/TrainingsPage.tsx'
import { WhyPage } from './work/WhyPage.tsx'
import { WorkPage } from './work/WorkPage.tsx'
import { WorkbenchPage } from './workbench/WorkbenchPage.tsx'
import { useWords } from './words.ts'

const home = '/staff'

const useWaiting = (): number => {
  const [{ data }] = useQuery({ query: QueueCountsDocument, context: decided })
  return (data?.veteransToVerify.totalCount ?? 0) + (data?.employersToVerify.totalCount ?? 0)
}

const useOverseen = (): number => {
  const [{ data }] = useQuery({ query: OversightCountsDocument, context: overseen })
  const lists = [data?.postingsToCheck, data?.reportedPostings, data?.appealedPostings]
  const { fairs = 0, trainings = 0 } = useWordedCounts()
  return lists.reduce((sum, list) => sum + (list?.totalCount ?? 0), fairs + trainings)
}

/** Those who work for employment call about kept work; null for all others. */
const useCalls = (): number | null => {
  const isEmployment = useReach()?.departments.includes('EMPLOYMENT') ?? false
  const [{ data }] = useQuery({ query: FollowUpCountsDocument, pause: !isEmployment })
  return isEmployment ? (data?.toCall.totalCount ?? 0) + (data?.toDecide.totalCount ?? 0) : null
}

const useDoors = (managesStaff: boolean): Door[] => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  const calls = useCalls()
  return [
    { to: home, icon: 'work', label: t('nav.workbench'), end: true },
    { to: `${home}/queue`, icon: 'queue', label: t('nav.queue'), count: useWaiting() },
    { to: `${home}/decisions`, icon: 'search', label: t('nav.decisions') },
    { to: `${home}/oversight`, icon: 'oversight', label: t('nav.oversight'), count: useOverseen() },
    { to: `${home}/veterans`, icon: 'account', label: t('nav.veterans') },
    { to: `${home}/firms`, icon: 'firm', label: t('nav.firms') },
    { to: `${home}/fairs`, icon: 'fairs', label: t('nav.fairs') },
    ...(calls === null
      ? []
      : ([
          { to: `${home}/agreements`, icon: 'file', label: t('nav.agreements') },
          { to: `${home}/follow-ups`, icon: 'account', label: t('nav.calls'), count: calls },
        ] as const)),
    { to: `${home}/trainings`, icon: 'trainings', label: t('nav.trainings') },
    { to: `${home}/policies`, icon: 'file', label: t('nav.policies') },
    { to: `${home}/stations`, icon: 'stations', label: t('nav.stations') },
    ...(managesStaff ? [{ to: `${home}/people`, icon: 'firm' as const, label: t('nav.people') }] : []),
    { to: `${home}/searches`, icon: 'search', label: t('nav.searches') },
    { to: `${home}/exports`, icon: 'file', label: t('nav.exports') },
    { to: `${home}/retention`, icon: 'postings', label: t('nav.retention') },
    ...(isBureau ? [{ to: `${home}/audit`, icon: 'postings', label: t('nav.audit') } as const] : []),
  ]
}

const StaffDesk = ({ managesStaff }: { managesStaff: boolean }) => (
  <Desk home={home} doors={useDoors(managesStaff)}>
    <Route index element={<WorkbenchPage />} />
    <Route path="queue" element={<QueuePage />} />
    <Route path="decisions" element={<DecisionsPage />} />
    <Route path="decisions/:id" element={<DecisionPage />} />
    <Route path="merges" element={<MergesPage />} />
    <Route path="merges/firms" element={<FirmMergesPage />} />
    <Route path="merges/firms/:id/:other" element={<FirmMergePage />} />
    <Route path="merges/:id/:other" element={<MergePage />} />
    <Route path="oversight" element={<OversightPage />} />
    <Route path="postings/:id" element={<OverseenPostingPage />} />
    <Route path="veterans" element={<VeteransPage />} />
    <Route path="veterans/:id" element={<FilePage />} />
    <Route path="veterans/:id/work" element={<WorkPage />} />
    <Route path="why" element={<WhyPage />} />
    <Route path="firms" element={<FirmsPage />} />
    <Route path="firms/:id" element={<FirmPage />} />
    <Route path="fairs" element={<FairsPage />} />
    <Route path="fairs/new" element={<NewFairPage />} />
    <Route path="fairs/:id" element={<FairPage />} />
    <Route path="fairs/:id/edit" element={<FairEditPage />} />
    <Route path="agreements" element={<AgreementsPage />} />
    <Route path="agreements/:id" element={<AgreementPage />} />
    <Route path="follow-ups" element={<FollowUpsPage />} />
    <Route path="staying" element={<StayingPage />} />
    <Route path="trainings" element={<TrainingsPage />} />
    <Route path="trainings/new" element={<NewTrainingPage />} />
    <Route path="trainings/:id" element={<TrainingPage />} />
    <Route path="policies" element={<PoliciesPage />} />
    <Route path="policies/new" element={<NewPolicyPage />} />
    <Route path="policies/:id" element={<PolicyPage />} />
    <Route path="stations" element={managesStaff ? <StationsKeptPage /> : <StationsPage />} />
    {managesStaff ? <Route path="people" element={<PeoplePage />} /> : null}
    {managesStaff ? <Route path="people/keys" element={<KeysPage holder="BUREAU" />} /> : null}
    {managesStaff ? <Route path="people/keys/organisations" element={<OrganisationKeysPage />} /> : null}
    <Route path="relatives" element={<RelativesPage />} />
    <Route path="searches/synonyms" element={<SynonymsPage />} />
    <Route path="searches" element={<UnansweredPage />} />
    <Route path="exports" element={<ExportsPage />} />
    <Route path="exports/all" element={<AllExportsPage />} />
    <Route path="retention" element={<RetentionPage />} />
    <Route path="audit" element={<AuditPage />} />
  </Desk>
)

/** The staff's face, everything beneath `/staff`, once nothing is to be done first. */
export const StaffRoutes = () => {
  const { duties, did, reading, managesStaff } = useDuties()
  const [duty] = duties ?? []
  if (duty) return <DutiesPage duty={duty} did={did} />
  return duties ? <StaffDesk managesStaff={managesStaff} /> : <Read reading={reading}>{() => null}</Read>
}

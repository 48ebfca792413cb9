import { applicationInvitationRule } from '../../rules/application-invitation.ts'
import {
  applicationAnswerRule,
  applicationPartsRule,
  applicationRule,
  withdrawalRule,
} from '../../rules/application.ts'
import { contractInputs, contractRules } from './contract-inputs.ts'

/** Good inputs of applying and answering, and of what follows. */
export const applicationInputs = {
  application: { message: '在部队开车五年', sees: ['NAME', 'SERVICE'], sharesPhone: true },
  applicationParts: { sees: ['SKILLS'] },
  applicationAnswer: { answer: 'DECLINE', reason: 'OTHER', words: '岗位已调整', version: 1 },
  applicationInvitation: { message: '您好，欢迎应聘。' },
  withdrawal: { words: '已找到工作' },
  ...contractInputs,
}

export const applicationRules = {
  application: applicationRule,
  applicationParts: applicationPartsRule,
  applicationAnswer: applicationAnswerRule,
  applicationInvitation: applicationInvitationRule,
  withdrawal: withdrawalRule,
  ...contractRules,
}

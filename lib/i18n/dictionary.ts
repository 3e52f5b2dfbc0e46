import type { Locale } from '@/lib/question/question'
import { analysis as analysisEn } from './en/analysis'
import { answer as answerEn } from './en/answer'
import { assignment as assignmentEn } from './en/assignment'
import { audit as auditEn } from './en/audit'
import { errors as errorsEn } from './en/errors'
import { exports as exportsEn } from './en/exports'
import { faults as faultsEn } from './en/faults'
import { frame as frameEn } from './en/frame'
import { groups as groupsEn } from './en/groups'
import { regrades as regradesEn } from './en/regrades'
import { signIn as signInEn } from './en/signIn'
import { student as studentEn } from './en/student'
import { tabs as tabsEn } from './en/tabs'
import { teach as teachEn } from './en/teach'
import { typing as typingEn } from './en/typing'
import { analysis as analysisZhCN } from './zhCN/analysis'
import { answer as answerZhCN } from './zhCN/answer'
import { assignment as assignmentZhCN } from './zhCN/assignment'
import { audit as auditZhCN } from './zhCN/audit'
import { errors as errorsZhCN } from './zhCN/errors'
import { exports as exportsZhCN } from './zhCN/exports'
import { faults as faultsZhCN } from './zhCN/faults'
import { frame as frameZhCN } from './zhCN/frame'
import { groups as groupsZhCN } from './zhCN/groups'
import { regrades as regradesZhCN } from './zhCN/regrades'
import { signIn as signInZhCN } from './zhCN/signIn'
import { student as studentZhCN } from './zhCN/student'
import { tabs as tabsZhCN } from './zhCN/tabs'
import { teach as teachZhCN } from './zhCN/teach'
import { typing as typingZhCN } from './zhCN/typing'

const EN = {
  frame: frameEn,
  signIn: signInEn,
  student: studentEn,
  answer: answerEn,
  assignment: assignmentEn,
  errors: errorsEn,
  faults: faultsEn,
  tabs: tabsEn,
  teach: teachEn,
  exports: exportsEn,
  audit: auditEn,
  groups: groupsEn,
  regrades: regradesEn,
  analysis: analysisEn,
  typing: typingEn,
}

/** The words of all pages, by area. English is the model: a key the other language lacks is a type error. */
export type Dictionary = typeof EN

const ZH_CN: Dictionary = {
  frame: frameZhCN,
  signIn: signInZhCN,
  student: studentZhCN,
  answer: answerZhCN,
  assignment: assignmentZhCN,
  errors: errorsZhCN,
  faults: faultsZhCN,
  tabs: tabsZhCN,
  teach: teachZhCN,
  exports: exportsZhCN,
  audit: auditZhCN,
  groups: groupsZhCN,
  regrades: regradesZhCN,
  analysis: analysisZhCN,
  typing: typingZhCN,
}

/** The words of a language. Sentences with `{blanks}` go through `fill`, counted ones through `fillPlural`. */
export function dictionary(locale: Locale): Dictionary {
  switch (locale) {
    case 'en':
      return EN
    case 'zh-CN':
      return ZH_CN
  }
}

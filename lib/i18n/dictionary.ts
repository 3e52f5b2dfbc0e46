import type { Locale } from '@/lib/question/question'
import { analysis as analysisEn } from './en/analysis'
import { answer as answerEn } from './en/answer'
import { assignment as assignmentEn } from './en/assignment'
import { audit as auditEn } from './en/audit'
import { changes as changesEn } from './en/changes'
import { courses as coursesEn } from './en/courses'
import { errors as errorsEn } from './en/errors'
import { exports as exportsEn } from './en/exports'
import { faults as faultsEn } from './en/faults'
import { frame as frameEn } from './en/frame'
import { groups as groupsEn } from './en/groups'
import { handing as handingEn } from './en/handing'
import { join as joinEn } from './en/join'
import { people as peopleEn } from './en/people'
import { plot as plotEn } from './en/plot'
import { practice as practiceEn } from './en/practice'
import { regrades as regradesEn } from './en/regrades'
import { review as reviewEn } from './en/review'
import { roster as rosterEn } from './en/roster'
import { settings as settingsEn } from './en/settings'
import { signIn as signInEn } from './en/signIn'
import { student as studentEn } from './en/student'
import { tabs as tabsEn } from './en/tabs'
import { talk as talkEn } from './en/talk'
import { teach as teachEn } from './en/teach'
import { typing as typingEn } from './en/typing'
import { analysis as analysisZhCN } from './zhCN/analysis'
import { answer as answerZhCN } from './zhCN/answer'
import { assignment as assignmentZhCN } from './zhCN/assignment'
import { audit as auditZhCN } from './zhCN/audit'
import { changes as changesZhCN } from './zhCN/changes'
import { courses as coursesZhCN } from './zhCN/courses'
import { errors as errorsZhCN } from './zhCN/errors'
import { exports as exportsZhCN } from './zhCN/exports'
import { faults as faultsZhCN } from './zhCN/faults'
import { frame as frameZhCN } from './zhCN/frame'
import { groups as groupsZhCN } from './zhCN/groups'
import { handing as handingZhCN } from './zhCN/handing'
import { join as joinZhCN } from './zhCN/join'
import { people as peopleZhCN } from './zhCN/people'
import { plot as plotZhCN } from './zhCN/plot'
import { practice as practiceZhCN } from './zhCN/practice'
import { regrades as regradesZhCN } from './zhCN/regrades'
import { review as reviewZhCN } from './zhCN/review'
import { roster as rosterZhCN } from './zhCN/roster'
import { settings as settingsZhCN } from './zhCN/settings'
import { signIn as signInZhCN } from './zhCN/signIn'
import { student as studentZhCN } from './zhCN/student'
import { tabs as tabsZhCN } from './zhCN/tabs'
import { talk as talkZhCN } from './zhCN/talk'
import { teach as teachZhCN } from './zhCN/teach'
import { typing as typingZhCN } from './zhCN/typing'

const EN = {
  frame: frameEn,
  signIn: signInEn,
  student: studentEn,
  answer: answerEn,
  plot: plotEn,
  assignment: assignmentEn,
  errors: errorsEn,
  faults: faultsEn,
  courses: coursesEn,
  people: peopleEn,
  roster: rosterEn,
  join: joinEn,
  tabs: tabsEn,
  handing: handingEn,
  review: reviewEn,
  talk: talkEn,
  teach: teachEn,
  exports: exportsEn,
  changes: changesEn,
  audit: auditEn,
  groups: groupsEn,
  regrades: regradesEn,
  analysis: analysisEn,
  typing: typingEn,
  practice: practiceEn,
  settings: settingsEn,
}

/** The words of all pages, by area. English is the model: a key the other language lacks is a type error. */
export type Dictionary = typeof EN

const ZH_CN: Dictionary = {
  frame: frameZhCN,
  signIn: signInZhCN,
  student: studentZhCN,
  answer: answerZhCN,
  plot: plotZhCN,
  assignment: assignmentZhCN,
  errors: errorsZhCN,
  faults: faultsZhCN,
  courses: coursesZhCN,
  people: peopleZhCN,
  roster: rosterZhCN,
  join: joinZhCN,
  tabs: tabsZhCN,
  handing: handingZhCN,
  review: reviewZhCN,
  talk: talkZhCN,
  teach: teachZhCN,
  exports: exportsZhCN,
  changes: changesZhCN,
  audit: auditZhCN,
  groups: groupsZhCN,
  regrades: regradesZhCN,
  analysis: analysisZhCN,
  typing: typingZhCN,
  practice: practiceZhCN,
  settings: settingsZhCN,
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

import type { Locale } from '@/lib/question/question'

/** Fields of a request that may be wrong. */
export type RequestField = 'id' | 'question' | 'part' | 'answer' | 'format' | 'seed'

/** What is wrong with a request. */
export type RequestFault =
  | { readonly code: 'no-object' }
  | { readonly code: 'missing'; readonly field: RequestField }
  | { readonly code: 'mistyped'; readonly field: RequestField }
  | { readonly code: 'unknown-question'; readonly question: string }
  | {
      readonly code: 'unknown-part'
      readonly question: string
      readonly part: string
      readonly parts: readonly string[]
    }

const EXPECTED: Readonly<Record<Locale, Readonly<Record<RequestField, string>>>> = {
  en: {
    id: 'a text or a number',
    question: "a question's id, or a question as an object",
    part: "a part's id",
    answer: 'a text, a list of options, or an object with a text for each case',
    format: '"latex" or "plain"',
    seed: 'a whole number',
  },
  'zh-CN': {
    id: '字符串或数字',
    question: '题目的 id，或整个题目对象',
    part: '小题的 id',
    answer: '字符串、选项的列表，或每种情况一个字符串的对象',
    format: '"latex" 或 "plain"',
    seed: '整数',
  },
}

/** Says in both languages what is wrong with a request, and where. */
export function sayRequestFault(fault: RequestFault): Readonly<Record<Locale, string>> {
  switch (fault.code) {
    case 'no-object':
      return said('the line is not a JSON object', '这一行不是 JSON 对象')
    case 'missing':
      return said(`"${fault.field}" is missing`, `缺少 "${fault.field}"`)
    case 'mistyped':
      return said(
        `"${fault.field}" must be ${EXPECTED.en[fault.field]}`,
        `"${fault.field}" 应为${EXPECTED['zh-CN'][fault.field]}`,
      )
    case 'unknown-question':
      return said(`there is no question "${fault.question}"`, `没有题目 "${fault.question}"`)
    case 'unknown-part': {
      const { question, part } = fault
      const parts = fault.parts.join(', ')
      return said(
        `the question "${question}" has no part "${part}"; its parts: ${parts}`,
        `题目 "${question}" 没有小题 "${part}"；它的小题：${parts}`,
      )
    }
  }
}

function said(en: string, zhCN: string): Readonly<Record<Locale, string>> {
  return { en: `The request is faulty: ${en}`, 'zh-CN': `请求有误：${zhCN}` }
}

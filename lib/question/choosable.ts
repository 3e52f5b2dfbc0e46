import type { Choosable } from '@/lib/expr/readOptions'
import type { ChoiceTarget } from './question'

/** What may be known of a choice by who reads an answer to it: the options by key and words, never which are correct. */
export function choosable({ options, several }: ChoiceTarget): Choosable {
  return {
    several,
    options: options.map(({ key, text }) => ({ key, words: [text['zh-CN'], text.en] })),
  }
}

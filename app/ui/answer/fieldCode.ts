import { makeField } from './makeField'
import { mathHandle } from './mathHandle'
import { linesAsLatex, pasteAsLatex } from './pasteAsLatex'
import { placeInField } from './placeInField'

/** What a formula field needs besides MathLive, to be loaded at once. */
export const fieldCode = { makeField, mathHandle, pasteAsLatex, linesAsLatex, placeInField }

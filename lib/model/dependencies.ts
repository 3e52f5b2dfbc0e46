import type { Tree } from '@/lib/expr/tree'
import type { Model } from './model'

/** Names of quantities (given and defined) that a tree's value needs, through the definitions. */
export declare function namesNeeded(tree: Tree, model: Model): ReadonlySet<string>

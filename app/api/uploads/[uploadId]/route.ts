import { fileHeaders } from '@/app/api/uploads/fileHeaders'
import { currentPerson } from '@/lib/auth/currentPerson'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { readUpload, removeUpload } from '@/lib/db/uploads'

interface Context {
  readonly params: Promise<{ uploadId: string }>
}

/** A student's file, to be saved; `?inline` to be shown where it is marked. 404 for all who may not have it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 404 })
  const file = await readUpload(person, (await params).uploadId)
  if (file === null) return new Response(null, { status: 404 })
  const inline = new URL(request.url).searchParams.has('inline')
  return new Response(file.bytes, { headers: fileHeaders(file, inline) })
}

/** Takes a file back that has not been handed in. 404 for any other. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const removed = await removeUpload(person, (await params).uploadId)
  return new Response(null, { status: removed === null ? 404 : 204 })
}

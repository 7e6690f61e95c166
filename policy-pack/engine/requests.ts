/** A method of the pack's service, as the definition that @pulumi/pulumi exports has it: what reads its requests. */
export interface Method<R> {
  requestDeserialize?: (bytes: Uint8Array) => R;
}

/** Does something with each request of a method before the SDK sees it. False where the SDK has no such method. */
export function afterReading<R>(method: Method<R> | undefined, work: (request: R) => void): boolean {
  const read = method?.requestDeserialize;
  if (!method || !read) return false;
  method.requestDeserialize = (bytes) => {
    const request = read(bytes);
    work(request);
    return request;
  };
  return true;
}

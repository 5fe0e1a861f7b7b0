import { useEffect, useRef } from 'react';

/**
 * For a field: once it has left the page, its element no longer holds what was typed. Whatever keeps the element (a
 * library that remembers the focus, a browser extension, the developer tools) then keeps no secret with it.
 */
export function useForgetting<Element extends HTMLInputElement | HTMLTextAreaElement>() {
  const field = useRef<Element>(null);
  useEffect(() => {
    const element = field.current;
    return () => {
      if (element !== null && !element.isConnected) element.value = '';
    };
  }, []);
  return field;
}

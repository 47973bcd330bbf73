import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { EditorState } from '../editor/editor-state.ts';
import type { Session, SessionState } from '../session/session.ts';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

export const useEditor = () => useSession().editor;

export const useEditorState = <T,>(select: (state: EditorState) => T): T =>
  useStore(useEditor().store, select);

export const useSessionState = <T,>(select: (state: SessionState) => T): T =>
  useStore(useSession().store, select);

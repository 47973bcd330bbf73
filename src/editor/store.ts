import type { StoreApi } from 'zustand/vanilla';
import type { EditorState } from './editor-state.ts';

export type Store = StoreApi<EditorState>;

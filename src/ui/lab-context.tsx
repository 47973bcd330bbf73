import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Lab, LabState } from '../session/lab/lab.ts';

const LabContext = createContext<Lab | null>(null);

export const LabProvider = LabContext.Provider;

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLab needs a LabProvider');
  return lab;
}

export const useLabState = <T,>(select: (state: LabState) => T): T => useStore(useLab().store, select);

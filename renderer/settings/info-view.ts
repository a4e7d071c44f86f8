import { create } from "zustand";
import { registerKeeper } from "../ui/keepers.ts";

/** Dialogs that only tell something. */
type InfoDialog = "about" | "shortcuts";

/** Which of them is open, on whatever screen. */
export const useInfoView = create<{ readonly open: InfoDialog | null }>(() => ({
  open: null,
}));

export const openInfo = (open: InfoDialog) => useInfoView.setState({ open });
export const closeInfo = () => useInfoView.setState({ open: null });
registerKeeper({ putAway: closeInfo, forget: closeInfo });

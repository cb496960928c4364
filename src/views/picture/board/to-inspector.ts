/** The form beside the drawing gets the focus, once it is there. */
export function toInspector(): void {
  let frames = 0;
  const look = () => {
    const panel = document.querySelector<HTMLElement>("#inspector [role=tabpanel]");
    const field = panel?.querySelector<HTMLElement>("input, select, textarea, button, summary");
    if (!field) {
      if (frames++ < 60) requestAnimationFrame(look);
      return;
    }
    panel?.scrollIntoView({ block: "nearest" });
    field.focus();
  };
  requestAnimationFrame(look);
}

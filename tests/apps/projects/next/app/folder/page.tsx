"use client";

import { Article } from "../../Article";

export default function Page() {
  return (
    <div id="written">
      <Article />
    </div>
  );
}

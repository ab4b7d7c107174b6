import { render as toHtml } from "svelte/server";
import Article from "./Article.svelte";

export const render = () => toHtml(Article).body;

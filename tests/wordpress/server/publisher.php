<?php
// The publisher's static host. A sandboxed iframe has an origin of its own, `null`, and asks for every file across origins.
$types = [
    'html' => 'text/html; charset=utf-8',
    'js' => 'text/javascript',
    'css' => 'text/css',
    'json' => 'application/json',
    'wasm' => 'application/wasm',
];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$path = $_SERVER['DOCUMENT_ROOT'] . ($path === '/' ? '/index.html' : $path);
header('Access-Control-Allow-Origin: *');
header('Content-Type: ' . ($types[pathinfo($path, PATHINFO_EXTENSION)] ?? 'text/plain'));
if (is_file($path)) {
    readfile($path);
} else {
    http_response_code(404);
}

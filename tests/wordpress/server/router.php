<?php
// What a .htaccess does for Apache: a file is served as it is, and everything else is WordPress's to answer.
$path = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path) || is_file("$path/index.php")) {
    return false;
}
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
